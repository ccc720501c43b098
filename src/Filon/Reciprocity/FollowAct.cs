namespace Filon.Reciprocity;

/// <summary>What is proposed about an account. A person does it, on the network.</summary>
public enum FollowAct { Follow, Unfollow }
