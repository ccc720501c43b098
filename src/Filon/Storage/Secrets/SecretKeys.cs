namespace Filon.Storage.Secrets;

/// <summary>
/// The keys at hand: those given as a setting, else those of the file in the data folder, made when the first secret is kept.
/// The first seals; the others only open what an unfinished rotation has not reached.
/// </summary>
public sealed class SecretKeys(string? given, string file)
{
    /// <summary>The file that holds them, where none are given.</summary>
    public string File => file;

    public bool Given => given is not null;

    /// <summary>Read each time, since a rotation in another process changes the file. Empty where there is none yet.</summary>
    public Outcome<IReadOnlyList<SecretKey>> Read()
    {
        if (given is not null) return SecretKey.ParseList(given);
        try
        {
            return System.IO.File.Exists(file) ? SecretKey.ParseList(System.IO.File.ReadAllText(file)) : new([]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Failure(FailureKind.Unavailable, Sentence.Format(
                "The key file {0} cannot be read.", "Le fichier de clé {0} est illisible.", file));
        }
    }

    /// <summary>Makes the first key. Of two nodes that share the folder and start together, the second takes the first's.</summary>
    public void MakeFirst()
    {
        try
        {
            Write([SecretKey.New()], replace: false);
        }
        catch (IOException) when (System.IO.File.Exists(file))
        {
            // there it is
        }
    }

    /// <summary>Replaces the file in one step; nobody but its owner may read it.</summary>
    public void Write(IEnumerable<SecretKey> keys) => Write(keys, replace: true);

    private void Write(IEnumerable<SecretKey> keys, bool replace)
    {
        if (given is not null) throw new InvalidOperationException("Given keys are the administrator's to change");
        var fresh = $"{file}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(fresh, options))
        {
            using (var writer = new StreamWriter(stream, leaveOpen: true))
                foreach (var key in keys) writer.Write(key.Reveal() + "\n");
            stream.Flush(flushToDisk: true);
        }
        try
        {
            System.IO.File.Move(fresh, file, replace);
        }
        finally
        {
            System.IO.File.Delete(fresh);
        }
    }
}
