namespace Filon.Letters;

/// <summary>How the way to the mail server is kept from others: TLS after a plain greeting, from the first byte, or (on this machine alone) not at all.</summary>
public enum MailSecurity { StartTls, Tls, None }
