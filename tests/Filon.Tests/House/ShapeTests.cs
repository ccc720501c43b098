using System.Reflection;
using System.Runtime.CompilerServices;
using Filon.Server.Cli;
using Filon.Storage;
using Shouldly;

namespace Filon.Tests.House;

/// <summary>Small files, small types, sealed classes, and rooms named by the trade.</summary>
public sealed class ShapeTests
{
    private static readonly string[] RoomsNobodyCanName = ["Common", "Utils", "Helpers", "Extensions", "Misc", "Managers", "Core"];

    [Fact]
    public void No_source_file_is_longer_than_300_lines() =>
        Sources().Where(file => file.Lines > 300).Select(file => $"{file.Path}: {file.Lines} lines").ShouldBeEmpty();

    [Fact]
    public void Half_of_the_files_have_at_most_60_lines_and_nineteen_in_twenty_at_most_200()
    {
        var lines = Sources().Select(file => file.Lines).Order().ToList();
        lines[lines.Count / 2].ShouldBeLessThanOrEqualTo(60);
        lines[lines.Count * 95 / 100].ShouldBeLessThanOrEqualTo(200);
    }

    [Fact]
    public void No_room_has_a_name_that_says_nothing() =>
        Directory.EnumerateDirectories(Path.Combine(SourceTree.Root, "src"), "*", SearchOption.AllDirectories)
            .Select(Path.GetFileName).Where(RoomsNobodyCanName.Contains).ShouldBeEmpty();

    [Fact]
    public void Every_class_is_sealed_static_or_abstract() =>
        Types().Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Where(type => !Types().Any(other => other.BaseType == type || (other.BaseType is { IsGenericType: true } generic && generic.GetGenericTypeDefinition() == type)))
            .Where(type => type.Name != "_Imports" && !typeof(Microsoft.AspNetCore.Components.IComponent).IsAssignableFrom(type)) // the Razor compiler writes those
            .Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void No_constructor_but_a_records_takes_more_than_five_parameters() =>
        Types().Where(type => type.IsClass && type.GetMethod("<Clone>$") is null)
            .SelectMany(type => type.GetConstructors().Where(constructor => constructor.GetParameters().Length > 5))
            .Select(constructor => constructor.DeclaringType!.FullName).ShouldBeEmpty();

    [Fact]
    public void Every_interface_has_several_implementations() =>
        Types().Where(type => type.IsInterface)
            .Where(contract => Types().Count(type => type.IsClass && contract.IsAssignableFrom(type)) == 1)
            .Select(contract => contract.FullName).ShouldBeEmpty();

    private static IEnumerable<SourceFile> Sources() => SourceTree.Files("src", ".cs", ".razor");

    private static List<Type> Types() => [.. new[] { typeof(Database).Assembly, typeof(CommandLine).Assembly }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !type.Name.Contains('<') && type.Namespace?.StartsWith("Filon", StringComparison.Ordinal) == true)
        .Where(type => !type.FullName!.Contains("RegularExpressions", StringComparison.Ordinal))];
}
