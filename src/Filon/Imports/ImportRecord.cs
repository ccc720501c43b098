using System.Text.Json.Serialization;

namespace Filon.Imports;

/// <summary>One thing a file says, in Filon's words, whatever the format it came in.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "record")]
[JsonDerivedType(typeof(ProfileRecord), "profile")]
[JsonDerivedType(typeof(CompanyRecord), "company")]
[JsonDerivedType(typeof(DealRecord), "deal")]
[JsonDerivedType(typeof(PostRecord), "post")]
[JsonDerivedType(typeof(TouchRecord), "touch")]
[JsonDerivedType(typeof(ConversionRecord), "conversion")]
[JsonDerivedType(typeof(CostRecord), "cost")]
[JsonDerivedType(typeof(HoursRecord), "hours")]
[JsonDerivedType(typeof(FollowRecord), "follow")]
[JsonDerivedType(typeof(FiguresRecord), "figures")]
[JsonDerivedType(typeof(ClicksRecord), "clicks")]
public abstract record ImportRecord
{
    /// <summary>The natural key: the same thing read again, from this file or a later export, has the same key within its kind.</summary>
    public required string Key { get; init; }

    [JsonIgnore]
    public RowPosition Position { get; init; }

    [JsonIgnore]
    public abstract RecordKind Kind { get; }
}
