namespace Filon.Events;

/// <summary>What sort of meeting an event is.</summary>
public enum EventKind { TradeShow, RoadShow, Conference, Webinar, Breakfast, OpenDay, Other }
