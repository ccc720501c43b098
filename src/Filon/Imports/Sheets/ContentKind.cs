namespace Filon.Imports.Sheets;

/// <summary>What the first bytes say a file is.</summary>
internal enum ContentKind { Text, Zip, Workbook, OldWorkbook, Gzip }
