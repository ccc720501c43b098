using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Filon.Measure.Attribution;

/// <summary>
/// N = (I − Q)⁻¹ of a chain, by block Gauss-Jordan in place and without exchanging rows: each row's arrows sum to at most 1, which
/// keeps every pivot safe. The matrix is padded with states that lead nowhere to a whole number of blocks.
/// </summary>
internal sealed class FundamentalMatrix
{
    private const int Block = 64;
    private const int Tile = 16;
    private const int WorthTwoThreads = 512;

    private readonly int _width;
    private readonly double[] _cells;

    // the pivot's rows, tile by tile, so that what one tile of a block is multiplied with stands together in the nearest cache
    private readonly double[] _pivotRows;

    public FundamentalMatrix(AbsorbingChain chain)
    {
        _width = (chain.Size + Block - 1) / Block * Block;
        _cells = new double[(long)_width * _width];
        _pivotRows = new double[Block * _width];
        for (var s = 0; s < _width; s++) Row(s)[s] = 1;
        for (var s = 0; s < chain.Size; s++)
            for (var i = chain.Row[s]; i < chain.Row[s + 1]; i++) Row(s)[chain.To[i]] -= chain.Probability[i];
        for (var pivot = 0; pivot < _width; pivot += Block) Eliminate(pivot);
    }

    /// <summary>How often each state is visited from this one.</summary>
    public Span<double> Row(int state) => _cells.AsSpan(state * _width, _width);

    private void Eliminate(int pivot)
    {
        var factor = Inverse(Taken(pivot, pivot));
        for (var r = 0; r < Block; r++) Row(pivot + r)[pivot + r] = 1;
        Pack(pivot);
        for (var r = 0; r < Block; r++) Row(pivot + r).Clear();
        foreach (ref var cell in factor.AsSpan()) cell = -cell;
        SubtractProduct(factor, pivot);
        Pack(pivot);
        if (_width < WorthTwoThreads) Others(pivot, 0, 1);
        else Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, half => Others(pivot, half, 2));
    }

    private void Others(int pivot, int first, int step)
    {
        for (var block = first; block < _width / Block; block += step)
            if (block * Block != pivot) SubtractProduct(Taken(block * Block, pivot), block * Block);
    }

    /// <summary>A block, copied, and zeros left in its place.</summary>
    private double[] Taken(int row, int column)
    {
        var taken = new double[Block * Block];
        for (var r = 0; r < Block; r++)
        {
            var cells = Row(row + r).Slice(column, Block);
            cells.CopyTo(taken.AsSpan(r * Block));
            cells.Clear();
        }
        return taken;
    }

    private static double[] Inverse(double[] block)
    {
        for (var pivot = 0; pivot < Block; pivot++)
        {
            var row = block.AsSpan(pivot * Block, Block);
            var inverse = 1 / row[pivot];
            row[pivot] = 1;
            foreach (ref var cell in row) cell *= inverse;
            for (var i = 0; i < Block; i++)
            {
                var other = block.AsSpan(i * Block, Block);
                var factor = other[pivot];
                if (i == pivot || factor == 0) continue;
                other[pivot] = 0;
                for (var j = 0; j < Block; j++) other[j] -= row[j] * factor;
            }
        }
        return block;
    }

    private void Pack(int pivot)
    {
        for (var r = 0; r < Block; r++)
            for (var column = 0; column < _width; column += Tile)
                Row(pivot + r).Slice(column, Tile).CopyTo(_pivotRows.AsSpan(column * Block + r * Tile));
    }

    /// <summary>Takes factor · the pivot's rows away from a block of rows, four rows of sixteen cells at a time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void SubtractProduct(double[] factor, int row)
    {
        for (var column = 0; column < _width; column += Tile)
            for (var r = 0; r < Block; r += 4)
                SubtractProduct(ref factor[r * Block], ref _pivotRows[column * Block], ref _cells[(row + r) * _width + column]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SubtractProduct(ref double factor, ref double pivotRows, ref double cells)
    {
        Vector512<double> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        for (nuint k = 0; k < Block; k++)
        {
            var left = Vector512.LoadUnsafe(ref pivotRows, k * Tile);
            var right = Vector512.LoadUnsafe(ref pivotRows, k * Tile + Tile / 2);
            Add(ref a0, ref a1, left, right, Unsafe.Add(ref factor, k));
            Add(ref b0, ref b1, left, right, Unsafe.Add(ref factor, k + Block));
            Add(ref c0, ref c1, left, right, Unsafe.Add(ref factor, k + 2 * Block));
            Add(ref d0, ref d1, left, right, Unsafe.Add(ref factor, k + 3 * Block));
        }
        var width = (nuint)_width;
        Subtract(a0, a1, ref cells);
        Subtract(b0, b1, ref Unsafe.Add(ref cells, width));
        Subtract(c0, c1, ref Unsafe.Add(ref cells, 2 * width));
        Subtract(d0, d1, ref Unsafe.Add(ref cells, 3 * width));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref Vector512<double> sum0, ref Vector512<double> sum1, Vector512<double> left, Vector512<double> right, double factor)
    {
        var all = Vector512.Create(factor);
        sum0 = Vector512.FusedMultiplyAdd(left, all, sum0);
        sum1 = Vector512.FusedMultiplyAdd(right, all, sum1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Subtract(Vector512<double> sum0, Vector512<double> sum1, ref double cells)
    {
        (Vector512.LoadUnsafe(ref cells) - sum0).StoreUnsafe(ref cells);
        (Vector512.LoadUnsafe(ref cells, Tile / 2) - sum1).StoreUnsafe(ref cells, Tile / 2);
    }
}
