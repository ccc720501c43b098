using Filon.Demonstration;
using Filon.Tests.Support;

namespace Filon.Tests.Demonstration;

/// <summary>The files of the usual seed and size, written once for all tests of a class.</summary>
public sealed class UsualDemonstration : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("filon-demonstration-");

    public UsualDemonstration() =>
        Files = DemonstrationFiles.Write(_folder.FullName, DemonstrationFiles.UsualSeed, DemonstrationSize.For(DemonstrationSize.UsualTouches).Value, new FakeClock());

    public DemonstrationFiles Files { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
