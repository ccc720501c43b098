using Filon.Backups;
using Filon.Jobs;

namespace Filon.Server.Backups;

/// <summary>The back-ups there are, how they are made and kept, and the one being made.</summary>
public sealed record BackupsPage(IReadOnlyList<BackupFile> Files, string Folder, BackupPlan Plan, Job? Work);
