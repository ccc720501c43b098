using System.Xml.Linq;
using Filon.Server.Shell;
using Filon.Storage;
using Filon.Tests.Support;
using Filon.Workspaces;
using Microsoft.AspNetCore.Components;
using Shouldly;

namespace Filon.Tests.Shell;

public sealed class DatabaseKeysTests
{
    [Theory, EveryEngine]
    public async Task They_are_kept_and_read_while_a_page_is_being_drawn(Engine engine)
    {
        await using var filon = await RunningFilon.StartAsync(engine);
        var keys = new DatabaseKeys(filon.Get<SigningKeyStore>());
        var drawn = Task.Run(() => Dispatcher.CreateDefault().InvokeAsync(() =>
        {
            keys.StoreElement(new XElement("key", "of a test"), "test");
            return keys.GetAllElements();
        }));
        (await drawn.WaitAsync(TimeSpan.FromSeconds(30))).ShouldContain(key => key.Value == "of a test");
    }
}
