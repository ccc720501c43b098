using System.Runtime.InteropServices;

namespace Filon.Server.Operation;

/// <summary>How the C library keeps the memory that SQLite and the cryptography ask of it.</summary>
internal static class NativeMemory
{
    /// <summary>Of <c>mallopt</c>, in glibc's malloc.h.</summary>
    private const int MostArenas = -8;

    /// <summary>
    /// One store for all threads. Of itself glibc makes one for each thread, which keeps what that thread gave back; the threads of the pool take turns, so that
    /// in the end all of them keep as much as the largest piece of work ever took.
    /// </summary>
    public static void Share()
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            _ = Set(MostArenas, 1);
        }
        catch (EntryPointNotFoundException)
        {
            // another C library (musl) has one store anyway
        }
    }

    [DllImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Set(int parameter, int value);
}
