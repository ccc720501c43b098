using System.Globalization;
using System.Text;
using QRCoder;

namespace Filon.Server.Links;

/// <summary>A QR code, black on white: that is what cameras and printers are best at. A quarter of it may be torn or covered (level Q).</summary>
internal static class QrCode
{
    private const int PixelsOfAModule = 16;

    public static byte[] Png(string text)
    {
        using var drawn = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        using var png = new PngByteQRCode(drawn);
        return png.GetGraphic(PixelsOfAModule);
    }

    public static string Svg(string text)
    {
        var (size, path) = Path(text);
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {size} {size}\" width=\"{size * 8}\" height=\"{size * 8}\" shape-rendering=\"crispEdges\">" +
            $"<rect width=\"{size}\" height=\"{size}\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>";
    }

    /// <summary>How many modules a side has, and the dark ones as a path.</summary>
    public static (int Size, string Path) Path(string text)
    {
        using var drawn = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        var (rows, path) = (drawn.ModuleMatrix, new StringBuilder());
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Length; x++)
                if (rows[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return (rows.Count, path.ToString());
    }
}
