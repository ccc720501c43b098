namespace Filon.Measure.Attribution;

/// <summary>Credits by the models for which a path of channels is not enough: they ask when a touch was, or of what kind.</summary>
internal sealed class JourneyCredits
{
    private static readonly Model[] Asking = [Model.LastMarketing, Model.Both, Model.WShaped, Model.TimeDecay];

    private readonly Model[] _models;
    private readonly Credits[] _credits;
    private readonly ShareSettings _settings;
    private double[] _shares = new double[64];

    public JourneyCredits(IEnumerable<Model> models, int channels, ShareSettings settings)
    {
        _models = [.. models.Intersect(Asking)];
        _credits = [.. _models.Select(_ => new Credits(channels))];
        _settings = settings;
    }

    /// <summary>Conversions whose journey has both a lead and an opportunity marked.</summary>
    public double Marked { get; private set; }

    /// <summary>Null for a model that a path of channels is enough for.</summary>
    public Credits? Of(Model model) => Array.IndexOf(_models, model) is >= 0 and var index ? _credits[index] : null;

    public void Add(ReadOnlySpan<JourneyTouch> journey, double conversions, double value)
    {
        if (_shares.Length < journey.Length) _shares = new double[journey.Length * 2];
        var shares = _shares.AsSpan(0, journey.Length);
        for (var i = 0; i < _models.Length; i++)
        {
            DealByDeal.Share(_models[i], journey, _settings, shares);
            var given = 0.0;
            for (var touch = 0; touch < shares.Length; touch++)
            {
                if (shares[touch] == 0) continue;
                _credits[i].Add(journey[touch].Channel, shares[touch], conversions, value);
                given += shares[touch];
            }
            if (_models[i] == Model.WShaped && given > 0) Marked += conversions;
            if (given > 0.999) continue;
            _credits[i].UnattributedConversions += (1 - given) * conversions;
            _credits[i].UnattributedValue += (1 - given) * value;
        }
    }

    public void Add(JourneyCredits other)
    {
        Marked += other.Marked;
        for (var i = 0; i < _credits.Length; i++) _credits[i].Add(other._credits[i]);
    }
}
