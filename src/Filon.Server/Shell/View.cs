using Microsoft.AspNetCore.Components;

namespace Filon.Server.Shell;

/// <summary>
/// A page, or a part of one, that shows a <typeparamref name="TModel"/>, with words, figures and dates written for its reader.
/// <see cref="Visit"/> need not be passed to a part: it is the page's.
/// </summary>
public abstract class View<TModel> : Part
{
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;
}
