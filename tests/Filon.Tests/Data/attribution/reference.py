"""An independent reference for `filon attribute`, in exact fractions and nothing but Python.

`python3 reference.py` writes, from a fixed seed, paths.csv and touches.csv beside it and what every model must say of them:
paths.expected.json and touches.expected.json. Nothing here is shared with the engine: Markov chains are solved by Gaussian
elimination, once per removed channel, and Shapley values by walking all coalitions.
"""
import csv, json, os, random
from collections import defaultdict
from datetime import datetime, timezone
from fractions import Fraction as F
from itertools import combinations
from math import factorial

HERE = os.path.dirname(os.path.abspath(__file__))
CHANNELS = ["Twitter", "Lettre d’information", "Salon", 'Blog "Filon"', "Téléphone"]


def solve(matrix, right):
    size = len(matrix)
    rows = [matrix[i][:] + [right[i]] for i in range(size)]
    for pivot in range(size):
        best = next(i for i in range(pivot, size) if rows[i][pivot] != 0)
        rows[pivot], rows[best] = rows[best], rows[pivot]
        for i in range(size):
            if i != pivot and rows[i][pivot] != 0:
                factor = rows[i][pivot] / rows[pivot][pivot]
                rows[i] = [a - factor * b for a, b in zip(rows[i], rows[pivot])]
    return [rows[i][size] / rows[i][i] for i in range(size)]


def markov(paths, channels, order, nulls=True):
    arrows, end = defaultdict(F), defaultdict(lambda: [F(0), F(0)])
    for path, conversions, value, lost in paths:
        lost = lost if nulls else F(0)
        if not path or conversions + lost == 0:
            continue
        windows = [tuple(path[i:i + order]) for i in range(len(path) - order + 1)] or [tuple(path)]
        before = "start"
        for state in windows:
            if state != before:
                arrows[before, state] += conversions + lost
            before = state
        arrows[before, "conversion"] += conversions
        arrows[before, "null"] += lost
        end[before][0] += conversions
        end[before][1] += value
    leaving = defaultdict(F)
    for (origin, _), weight in arrows.items():
        leaving[origin] += weight
    states = sorted({s for pair in arrows for s in pair if isinstance(s, tuple)})

    def expected(removed, by_value):
        alive = ["start"] + [s for s in states if removed not in s]
        at = {s: i for i, s in enumerate(alive)}
        matrix = [[F(int(i == j)) for j in range(len(alive))] for i in range(len(alive))]
        right = [F(0)] * len(alive)
        for (origin, target), weight in arrows.items():
            if origin not in at or weight == 0:
                continue
            p = weight / leaving[origin]
            if target == "conversion":
                right[at[origin]] += p * (end[origin][1] / end[origin][0] if by_value else 1)
            elif target in at:
                matrix[at[origin]][at[target]] -= p
        return solve(matrix, right)[0]

    total = [sum(p[1] for p in paths if p[0]), sum(p[2] for p in paths if p[0])]
    result = {c: [F(0), F(0)] for c in channels}
    for kind in (0, 1):
        whole = expected(None, kind == 1)
        effects = {c: 1 - expected(c, kind == 1) / whole for c in channels}
        for c in channels:
            result[c][kind] = total[kind] * effects[c] / sum(effects.values())
        if kind == 0:
            conversion_effects = effects
    return result, conversion_effects


def shapley_sum(paths, channels):
    """Over all coalitions: v(S) is what the paths inside S brought."""
    n, result = len(channels), {c: [F(0), F(0)] for c in channels}
    for kind in (1, 2):
        worth = lambda coalition: sum(p[kind] for p in paths if p[0] and set(p[0]) <= coalition)
        for c in channels:
            others = [o for o in channels if o != c]
            for size in range(n):
                for chosen in combinations(others, size):
                    weight = F(factorial(size) * factorial(n - size - 1), factorial(n))
                    result[c][kind - 1] += weight * (worth(set(chosen) | {c}) - worth(set(chosen)))
    return result


def shapley_rate(paths, channels):
    sets = defaultdict(lambda: [F(0), F(0)])
    for path, conversions, _, lost in paths:
        if path:
            sets[frozenset(path)][0] += conversions
            sets[frozenset(path)][1] += conversions + lost
    rate = lambda s: sets[s][0] / sets[s][1] if s in sets and sets[s][1] else F(0)
    n, result = len(channels), {}
    for c in channels:
        others = [o for o in channels if o != c]
        result[c] = sum(
            F(factorial(size) * factorial(n - size - 1), factorial(n)) * (rate(frozenset(chosen) | {c}) - rate(frozenset(chosen)))
            for size in range(n) for chosen in combinations(others, size))
    return result


def journey_shares(model, touches, half_life, effects):
    """touches: (time in days, channel, kind)."""
    n = len(touches)
    shares = [F(0)] * n
    if n == 0:
        return shares
    marketing = [i for i, t in enumerate(touches) if t[2] == "marketing"]
    names = [t[1] for t in touches]
    if model == "first":
        shares[0] = F(1)
    elif model == "last":
        shares[-1] = F(1)
    elif model == "last-marketing":
        if marketing:
            shares[marketing[-1]] = F(1)
    elif model == "both":
        shares[0] = F(1, 2)
        if marketing:
            shares[marketing[-1]] += F(1, 2)
    elif model == "linear":
        shares = [F(1, n)] * n
    elif model == "linear-distinct":
        shares = [F(1, len(set(names)) * names.count(c)) for c in names]
    elif model == "position":
        shares = [F(1)] if n == 1 else [F(1, 2)] * 2 if n == 2 else [F(2, 5)] + [F(1, 5) / (n - 2)] * (n - 2) + [F(2, 5)]
    elif model == "w-shaped":
        kinds = [t[2] for t in touches]
        if "lead" in kinds and "opportunity" in kinds:
            for anchor in (0, kinds.index("lead"), kinds.index("opportunity")):
                shares[anchor] += F(3, 10)
            rest = [i for i in range(n) if shares[i] == 0]
            if rest:
                for i in rest:
                    shares[i] = F(1, 10) / len(rest)
            else:
                shares = [s / F(9, 10) for s in shares]
    elif model == "time-decay":
        weights = [F(2.0 ** ((t[0] - touches[-1][0]) / half_life)) for t in touches]
        shares = [w / sum(weights) for w in weights]
    elif model == "removal-share":
        weights = [effects[c] for c in names]
        shares = [w / sum(weights) for w in weights]
    return shares


DEALS = ["first", "last", "last-marketing", "both", "linear", "linear-distinct", "position", "w-shaped", "time-decay", "removal-share"]


def models(journeys, paths, channels, half_life, marked):
    """journeys: (touches, conversions, value); paths: (channels, conversions, value, nulls)."""
    nowhere = [sum(p[1] for p in paths if not p[0]), sum(p[2] for p in paths if not p[0])]
    chains = {order: markov(paths, channels, order) for order in (1, 2, 3)}
    result = {}
    for model in DEALS:
        if model == "w-shaped" and not marked:
            continue
        credit = {c: [F(0), F(0)] for c in channels}
        lost = [F(0), F(0)]
        for touches, conversions, value in journeys:
            shares = journey_shares(model, touches, half_life, chains[1][1])
            for (_, channel, _), share in zip(touches, shares):
                credit[channel][0] += share * conversions
                credit[channel][1] += share * value
            lost[0] += (1 - sum(shares)) * conversions
            lost[1] += (1 - sum(shares)) * value
        result[model] = table(credit, lost)
    result["shapley-sum"] = result["shapley-ordered"] = table(shapley_sum(paths, channels), nowhere)
    for order, (credit, _) in chains.items():
        result[f"markov-{order}"] = table(credit, nowhere)
    result["shapley-rate"] = {c: {"rate": float(rate)} for c, rate in shapley_rate(paths, channels).items()}
    return result


def table(credit, lost):
    rows = {c: {"conversions": float(v[0]), "value": float(v[1])} for c, v in credit.items()}
    if lost[0] > 0:
        rows["(unattributed)"] = {"conversions": float(lost[0]), "value": float(lost[1])}
    return rows


def write_paths(chance):
    rows = []
    for _ in range(60):
        path = [chance.choice(CHANNELS[:chance.randint(1, 5)]) for _ in range(chance.randint(1, 7))]
        conversions = chance.choice([0, 0, 1, 2, 5])
        rows.append((path, F(conversions), F(chance.randint(1, 99_999) if conversions else 0, 100), F(chance.randint(0, 9))))
    rows.append(([], F(3), F(120), F(4)))
    with open(os.path.join(HERE, "paths.csv"), "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(["path", "total_conversions", "total_conversion_value", "total_null"])
        for path, conversions, value, lost in rows:
            out.writerow([" > ".join(path), int(conversions), float(value), int(lost)])
    journeys = [([(float(i), c, "marketing") for i, c in enumerate(p)], conv, value) for p, conv, value, _ in rows]
    return models(journeys, rows, CHANNELS, 7, marked=False)


def write_touches(chance):
    lines = []
    for person in range(40):
        for _ in range(chance.randint(1, 9)):
            time = int(datetime(2025, 1, 1, tzinfo=timezone.utc).timestamp()) + chance.randint(0, 40) * 86_400 + chance.choice([0, 0, 3_600])
            kind = chance.choice(["marketing"] * 4 + ["sales", "lead", "opportunity"])
            conversion = chance.choice([0] * 4 + [1, 2])
            channel = "" if conversion and chance.random() < 0.4 else chance.choice(CHANNELS)
            lines.append((f"p{person}@filon.example", time, channel, kind, conversion, F(chance.randint(1, 9_999), 100) if conversion else F(0)))
    chance.shuffle(lines)
    with open(os.path.join(HERE, "touches.csv"), "w", newline="", encoding="utf-8") as file:
        out = csv.writer(file)
        out.writerow(["person", "time", "channel", "kind", "conversion", "value"])
        for person, time, channel, kind, conversion, value in lines:
            when = datetime.fromtimestamp(time, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
            out.writerow([person, when, channel, kind, conversion or "", float(value) if conversion else ""])
    journeys, paths = [], []
    for person in sorted({line[0] for line in lines}):
        own, journey = sorted((line for line in lines if line[0] == person), key=lambda line: line[1]), []
        for instant in sorted({line[1] for line in own}):
            now = [line for line in own if line[1] == instant]
            journey += [(line[1] / 86_400, line[2], line[3]) for line in now if line[2]]
            if any(line[4] for line in now):
                conversions, value = F(sum(line[4] for line in now)), sum(line[5] for line in now)
                journeys.append((journey, conversions, value))
                paths.append(([t[1] for t in journey], conversions, value, F(0)))
                journey = []
        if journey:
            paths.append(([t[1] for t in journey], F(0), F(0), F(1)))
    return models(journeys, paths, CHANNELS, 30, marked=True)


if __name__ == "__main__":
    chance = random.Random(20260331)
    for name, result in (("paths", write_paths(chance)), ("touches", write_touches(chance))):
        with open(os.path.join(HERE, f"{name}.expected.json"), "w", encoding="utf-8") as file:
            json.dump({"models": result}, file, ensure_ascii=False, indent=1)
            file.write("\n")
