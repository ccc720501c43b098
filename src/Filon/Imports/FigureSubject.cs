namespace Filon.Imports;

/// <summary>What a figure is about: a post, an account or page of ours, a page of our site, what people searched for, where visits came from, a campaign, a short link.</summary>
public enum FigureSubject { Post, Account, Page, Query, Channel, Campaign, Link }
