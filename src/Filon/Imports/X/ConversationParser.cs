using System.Text.Json;
using NodaTime;

namespace Filon.Imports.X;

/// <summary>Reads <c>{ "dmConversation": { "conversationId", "messages": [ { "messageCreate": { … } } ] } }</c>.</summary>
internal static class ConversationParser
{
    public static bool Read(ref Utf8JsonReader reader, Conversation conversation)
    {
        conversation.Id = null;
        conversation.Messages.Clear();
        return Fields(ref reader, conversation);
    }

    private static bool Fields(ref Utf8JsonReader reader, Conversation conversation)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) return true;
            var name = reader.ValueSpan;
            if (!reader.Read()) return false;
            var whole = true;
            if (name.SequenceEqual("conversationId"u8)) conversation.Id = JsonText.String(ref reader);
            else if (name.SequenceEqual("messages"u8) && reader.TokenType == JsonTokenType.StartArray) whole = Messages(ref reader, conversation);
            else if (reader.TokenType == JsonTokenType.StartObject) whole = Fields(ref reader, conversation);
            else whole = reader.TrySkip();
            if (!whole) return false;
        }

        return false;
    }

    private static bool Messages(ref Utf8JsonReader reader, Conversation conversation)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray) return true;
            if (reader.TokenType == JsonTokenType.StartObject && !Wrapped(ref reader, conversation)) return false;
        }

        return false;
    }

    /// <summary>Beside messages stand joinings, leavings and names given to the group.</summary>
    private static bool Wrapped(ref Utf8JsonReader reader, Conversation conversation)
    {
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) return true;
            var isMessage = reader.ValueTextEquals("messageCreate"u8);
            if (!reader.Read()) return false;
            if (!(isMessage && reader.TokenType == JsonTokenType.StartObject ? Message(ref reader, conversation) : reader.TrySkip())) return false;
        }

        return false;
    }

    private static bool Message(ref Utf8JsonReader reader, Conversation conversation)
    {
        string? id = null, sender = null, recipient = null, email = null;
        Instant? at = null;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                if (id is not null && sender is not null && at is { } moment) conversation.Messages.Add(new(id, sender, recipient, moment, email));
                return true;
            }

            var name = reader.ValueSpan;
            if (!reader.Read()) return false;
            if (name.SequenceEqual("id"u8)) id = JsonText.String(ref reader);
            else if (name.SequenceEqual("senderId"u8)) sender = JsonText.String(ref reader);
            else if (name.SequenceEqual("recipientId"u8)) recipient = JsonText.String(ref reader);
            else if (name.SequenceEqual("text"u8)) email = reader.ValueSpan.Contains((byte)'@') && JsonText.String(ref reader) is { } text ? WrittenEmail.Find(text) : null;
            else if (name.SequenceEqual("createdAt"u8)) at = XTime.Read(ref reader);
            else if (!reader.TrySkip()) return false;
        }

        return false;
    }
}
