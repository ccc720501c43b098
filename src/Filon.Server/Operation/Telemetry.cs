using Filon.Jobs;
using Filon.Storage;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Filon.Server.Operation;

/// <summary>
/// Metrics and traces by OTLP over HTTP, while <c>telemetry</c> names a collector: requests by route, jobs by kind, the runtime,
/// the database's statements without their values. Nothing in them says who.
/// </summary>
internal sealed class Telemetry(Settings settings) : IHostedService, IDisposable
{
    private static readonly string[] Meters = [JobSignals.Name, "Microsoft.AspNetCore.Hosting", Database.SignalName, "System.Runtime"];
    private static readonly string[] Sources = [JobSignals.Name, "Microsoft.AspNetCore", Database.SignalName];

    private MeterProvider? _metrics;
    private TracerProvider? _traces;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Telemetry is null) return Task.CompletedTask;
        var resource = ResourceBuilder.CreateEmpty().AddService("filon", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3));
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters).AddOtlpExporter(options => Aim(options, "v1/metrics")).Build();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(Sources).AddOtlpExporter(options => Aim(options, "v1/traces")).Build();
        return Task.CompletedTask;
    }

    /// <summary>What was not sent yet is sent, for two seconds at most: a collector that is away delays no stop.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.Run(() =>
    {
        _metrics?.Shutdown(2000);
        _traces?.Shutdown(2000);
    }, CancellationToken.None);

    private void Aim(OtlpExporterOptions options, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri(new Uri(settings.Telemetry!.AbsoluteUri.TrimEnd('/') + "/"), path);
        options.TimeoutMilliseconds = 2000;
        if (settings.TelemetryHeaders is { } headers) options.Headers = headers;
    }

    public void Dispose()
    {
        _metrics?.Dispose();
        _traces?.Dispose();
    }
}
