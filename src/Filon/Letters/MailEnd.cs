namespace Filon.Letters;

/// <summary>
/// How an attempt to send ended. <see cref="Later"/>: the server has nothing of it, and may take it another time; <see cref="Refused"/>: it
/// never will; <see cref="Unknown"/>: the line broke after the letter was given, and it may have arrived.
/// </summary>
public enum MailEnd { Sent, Later, Refused, Unknown }
