namespace Filon.Server.Shell;

/// <summary>Tells when every room has mapped its routes. Short links are answered before: the server listens as soon as it can lead on.</summary>
internal sealed class RoomsMapped
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Done => _done.Task;

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var feature in Features.All) feature.Routes(routes);
        Open();
    }

    /// <summary>Lets in who waits, and from now on everybody at once.</summary>
    public void Open() => _done.SetResult();

    public Task WaitAsync(HttpContext context, RequestDelegate next) => Done.IsCompletedSuccessfully ? next(context) : WaitThenAsync(context, next);

    private async Task WaitThenAsync(HttpContext context, RequestDelegate next)
    {
        await Done.WaitAsync(context.RequestAborted);
        await next(context);
    }
}
