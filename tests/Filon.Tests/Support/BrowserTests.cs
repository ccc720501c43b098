using System.Diagnostics.CodeAnalysis;

namespace Filon.Tests.Support;

/// <summary>Tests in a real browser stand in this collection: <c>[Collection(BrowserTests.Name)]</c>, with a <see cref="Browser"/> in the constructor.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711", Justification = "xunit's word")]
public sealed class BrowserTests : ICollectionFixture<Browser>
{
    public const string Name = "Browser";
}
