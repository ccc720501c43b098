namespace Filon.Workspaces;

/// <summary>What a member may do in a workspace. Each role may do all that the ones before it may.</summary>
public enum Role
{
    /// <summary>Reads every page and downloads.</summary>
    Viewer,
    /// <summary>Imports, types in and corrects.</summary>
    Editor,
    /// <summary>Sets methods, rates, rules and undoes imports.</summary>
    Manager,
    /// <summary>Says who the members are.</summary>
    Owner,
}
