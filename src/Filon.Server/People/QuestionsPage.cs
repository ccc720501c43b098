using Filon.People;

namespace Filon.Server.People;

/// <summary>The queue of joins to confirm.</summary>
public sealed record QuestionsPage(ListOf<Question> Questions, long Count, int Page);
