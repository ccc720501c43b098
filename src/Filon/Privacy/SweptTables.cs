namespace Filon.Privacy;

/// <summary>Every text column of every table of a workspace, and what erasing a person does to it.</summary>
public static class SweptTables
{
    private const string Recomputed = "Worked out anew from the swept tables within the same erasure.";
    private const string Figures = "Figures and settings: no text of a person.";

    public static IReadOnlyList<SweptTable> All { get; } =
    [
        new("person", "id", Emptied: "name title stage words"),
        new("person_word", "word person_id", Emptied: "word"),
        new("profile", "id", Swept: "company_name original_source", Codes: "network", Emptied: "network_key handle name name_folded phone title country lifecycle_stage"),
        new("profile_email", "email profile_id", Emptied: "email"),
        new("identity_edge", "id", Emptied: "detail", Codes: "evidence state"),
        new("follow", "id", Emptied: "account_key", Codes: "network direction"),
        new("touch", "id", Swept: "said_channel source medium campaign introducer label url referrer post_key", Codes: "kind channel channel_rule"),
        new("conversion", "id", Swept: "kind label heard_of_us", Codes: "currency"),
        new("post", "id", Swept: "text urls reply_to_account", Emptied: "reply_to_key", Codes: "network network_key language"),
        new("company", "id", Swept: "name name_folded", Codes: "domain industry country"),
        new("deal", "id", Swept: "name owner pipeline", Codes: "deal_key stage status type currency"),
        new("import", "id", Swept: "file_name mapping notes failure_en failure_fr", Codes: "format state sha256"),
        new("import_row", "import_id row_number", Emptied: "record_key payload sentence_en sentence_fr", Codes: "part kind action reason content_hash"),
        new("import_row_count", "import_id kind action reason", Codes: "kind action reason", Why: Figures),
        new("import_source", "kind record_key", Emptied: "record_key", Codes: "kind content_hash"),
        new("import_mapping", "signature", Swept: "mapping", Codes: "signature"),
        new("cost", "id", Swept: "label campaign", Codes: "spent_on side category channel currency"),
        new("hours", "id", Swept: "who label campaign", Codes: "worked_on role side channel"),
        new("staff_share", "id", Swept: "campaign", Codes: "role first_month last_month currency side channel"),
        new("channel_rule", "id", Swept: "name value", Codes: "field operator channel"),
        new("method_agreement", "id", Swept: "note", Codes: "model department approved_by", Why: "approved_by signs for the workspace: it stays with the agreement."),
        new("job", "id", Swept: "arguments message_en message_fr", Codes: "kind state claimed_by"),
        new("ledger_line", "model deal_id line", Codes: "model channel campaign", Why: Recomputed),
        new("ledger_total", "model dimension month name", Codes: "model dimension month name", Why: Recomputed),
        new("ledger_gap", "deal_id", Codes: "reason detail", Why: Recomputed),
        new("population_credit", "model channel", Codes: "model channel", Why: Recomputed),
        new("population_transition", "from_state to_state", Codes: "from_state to_state", Why: Recomputed),
        new("population_path", "place", Codes: "path", Why: Recomputed),
        new("channel_total", "rule channel", Codes: "rule channel", Why: Recomputed),
        new("measure_settings", "", Codes: "model scope", Why: Figures),
        new("role_rate", "role first_month", Codes: "role first_month currency", Why: Figures),
        new("exchange_rate", "currency rate_date", Codes: "currency rate_date", Why: Figures),
        new("idempotency_key", "account_id name", Codes: "name request_hash content_type answer", Why: "Answers of the API, sealed, gone within a day."),
        new("member", "account_id", Codes: "role", Why: "Of the workspace's own members, whose accounts are theirs."),
        new("invitation", "id", Codes: "email role secret_hash", Why: "Of those who are to be members: an owner wrote the address in."),
        new("api_token", "id", Codes: "name prefix secret_hash scope role", Why: "Of the workspace's own members."),
        new("audit_line", "number", Swept: "details", Cleared: "salt", Codes: "who via act subject address details_hash previous hash",
            Why: "The rest is of the workspace's own members, and in a chain of hashes."),
        new("audit_chain", "", Codes: "hash", Why: "The head of that chain."),
        new("credit_total", "model won_month lead_month channel campaign", Codes: "model won_month lead_month channel campaign", Why: Recomputed),
        new("privacy_settings", "", Codes: "controller controller_contact officer_contact recipients hosting transfers objection_contact", Why: "Who answers for the workspace."),
        new("privacy_basis", "source", Codes: "source basis notice", Why: Figures),
        new("privacy_term", "category", Codes: "category", Why: Figures),
        new("privacy_mark", "profile_id field", Emptied: "note", Codes: "field basis"),
        new("suppression", "fingerprint", Codes: "fingerprint reason", Why: "Keyed fingerprints: what keeps an erased person out."),
        new("erasure", "id", Codes: "cause state counts files", Why: "The receipt: numbers only."),
    ];
}
