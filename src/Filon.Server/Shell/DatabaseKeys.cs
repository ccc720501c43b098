using System.Xml.Linq;
using Filon.Workspaces;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Filon.Server.Shell;

/// <summary>
/// Gives the framework's key ring our table. The framework asks synchronously, seldom, and keeps what it read. It may ask while a page is being drawn, whose thread
/// then waits here: the work goes on where nothing waits for that thread.
/// </summary>
internal sealed class DatabaseKeys(SigningKeyStore keys) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => keys.ListAsync(CancellationToken.None)).GetAwaiter().GetResult().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => keys.AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None)).GetAwaiter().GetResult();
}
