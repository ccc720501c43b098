using System.Text;
using Filon.Links;

namespace Filon.Server.Links;

/// <summary>The few words a visitor reads where a short link leads nowhere: a page without style or script, in the browser's language.</summary>
internal static class ShortPage
{
    public static Sentence Unknown { get; } = new("There is no link at this address. Was it typed in whole?", "Il n’y a pas de lien à cette adresse. L’avez-vous saisie en entier\u00a0?");

    public static Sentence Ended { get; } = new("This link has ended.", "Ce lien n’est plus en service.");

    public static Sentence DiskFull { get; } = new(
        "The server’s disk takes nothing more: this click could not be kept, and is not lost by leading you on. Try again in a moment.",
        "Le disque du serveur n’accepte plus rien\u00a0: ce clic n’a pas pu être gardé, et nous préférons ne pas le perdre. Réessayez dans un instant.");

    public static Task WriteAsync(HttpContext context, int status, Sentence sentence)
    {
        var french = PreferredLanguage.Of(context.Request.Headers.AcceptLanguage) == "fr";
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = "default-src 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        if (status == StatusCodes.Status503ServiceUnavailable) response.Headers.RetryAfter = "5";
        var text = sentence.In(french ? Language.French : Language.English);
        var page = $"<!doctype html><html lang=\"{(french ? "fr" : "en")}\"><meta name=viewport content=\"width=device-width\"><title>{text}</title><h1>{text}</h1>";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.WriteAsync(page, Encoding.UTF8);
    }
}
