#!/usr/bin/env python3
"""Deadlines by brute force: what `recoverscript status` is compared with.

Writes a scenario for each zone and set of hours into a folder, and beside it what each of its deadlines must be. Whether
a minute is open is asked of the clock on the wall, minute by minute, as Python's `zoneinfo` shows it; nothing here knows
how the program calculates.

    clocks.py FOLDER COUNT
"""
import bisect, json, random, sys
from datetime import datetime, timedelta, timezone
from itertools import accumulate
from zoneinfo import ZoneInfo

ZONES = [
    "Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu", "Europe/Berlin", "America/New_York", "America/St_Johns",
    "America/Sao_Paulo", "Africa/Casablanca", "Asia/Tehran", "Pacific/Chatham", "Europe/London", "UTC",
]
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
# For each of some weeks: which days, and from when to when, in minutes since midnight. An end that is not later is that
# of the next day.
HOURS = [
    [("mon..fri", [(540, 1020)])],
    [("mon..fri", [(540, 750), (810, 1020)]), ("sat", [(600, 840)])],
    [("sun..thu", [(1320, 360)])],
    [("mon..sun", [(60, 210), (1380, 150)])],
    [("fri..mon", [(0, 0)]), ("wed", [(105, 165), (150, 200)])],
]
# Where the clocks changed in a way worth a look; else any day will do.
DATES = {
    "Pacific/Apia": (2011, 12, 20), "Australia/Lord_Howe": (2024, 3, 20), "America/Sao_Paulo": (2018, 10, 20),
    "Asia/Tehran": (2022, 3, 10), "Africa/Casablanca": (2023, 3, 10), "America/New_York": (2026, 10, 20),
    "Europe/Berlin": (2026, 3, 15), "Pacific/Chatham": (2025, 9, 15), "America/St_Johns": (2011, 10, 25),
}
SPAN = 25  # days of starts; deadlines may lie as far behind them


def numbers(days):
    first, _, last = days.partition("..")
    start = DAYS.index(first)
    return [(start + step) % 7 for step in range((DAYS.index(last or first) - start) % 7 + 1)]


def clock(minutes):
    return f"{minutes // 60}:{minutes % 60:02d}"


class Week:
    def __init__(self, hours, holidays, zone):
        self.by_day = {day: [] for day in range(7)}
        for days, intervals in hours:
            for day in numbers(days):
                self.by_day[day] = [(a, b if b > a else b + 1440) for a, b in intervals]
        self.holidays, self.zone = holidays, zone

    def of(self, date):
        """What begins on a day."""
        return [] if date in self.holidays else self.by_day[date.weekday()]

    def open_minutes(self, date):
        """For each minute that the clock on the wall can show on a day, whether it is open."""
        own, night = self.of(date), self.of(date - timedelta(days=1))
        return [
            any(a <= minute < b for a, b in own) or any(a <= minute + 1440 < b for a, b in night)
            for minute in range(1440)]


def main(folder, count):
    random.seed(17)
    variants = [(zone, (place * 2 + step) % len(HOURS)) for place, zone in enumerate(ZONES) for step in range(2)]
    each = -(-count // len(variants))
    walls = {}
    for zone_name, index in variants:
        zone = ZoneInfo(zone_name)
        first = datetime(*DATES.get(zone_name, (2026, 3, 1)), tzinfo=timezone.utc)
        hours = HOURS[index]
        holidays = {(first + timedelta(days=random.randrange(SPAN))).date() for _ in range(2)}
        week = Week(hours, holidays, zone)
        start = int(first.timestamp()) // 60
        length = SPAN * 1440 * 4
        # Minute by minute.
        if zone_name not in walls:
            shown = (datetime.fromtimestamp((start + m) * 60, zone) for m in range(length))
            walls = {zone_name: [(local.date(), local.hour * 60 + local.minute) for local in shown]}
        days = {date: week.open_minutes(date) for date in {date for date, _ in walls[zone_name]}}
        is_open = [days[date][minute] for date, minute in walls[zone_name]]
        before = [0, *accumulate(is_open)]

        def next_open(minute):
            # The first open minute from one on.
            return bisect.bisect_right(before, before[minute]) - 1

        def after_minutes(minute, amount):
            """The end of the minute in which the amount is reached."""
            return bisect.bisect_left(before, before[minute] + amount)

        def after_days(minute, amount):
            minute = next_open(minute)
            local = datetime.fromtimestamp((start + minute) * 60, zone)
            date = local.date()
            while amount:
                date += timedelta(days=1)
                amount -= bool(week.of(date))
            same = datetime(date.year, date.month, date.day, local.hour, local.minute, tzinfo=zone)
            at = int(same.timestamp()) // 60 - start
            wall = datetime.fromtimestamp((start + at) * 60, zone)
            tod = wall.hour * 60 + wall.minute
            ends = [min(b, 1440) for a, b in week.of(date)] + [
                b - 1440 for a, b in week.of(date - timedelta(days=1)) if b > 1440]
            if wall.date() == date and tod > max(ends):
                # Behind the last hour of its day: the end of that hour.
                end = max(ends)
                return int(datetime(date.year, date.month, date.day, end // 60, end % 60, tzinfo=zone).timestamp()) // 60 - start
            return at if wall.date() == date and tod in ends and tod == max(ends) else next_open(at)

        lines = [f'scenario "Clocks {zone_name} {index}"', "drop stage", "drop holiday", "drop hours", f'zone "{zone_name}"', "policy clock working-hours"]
        lines += [f"hours {days} {', '.join(f'{clock(a)}..{clock(b)}' for a, b in intervals)}" for days, intervals in hours]
        lines += [f"holiday {day.isoformat()}" for day in sorted(holidays)]
        lines += ['customer "Guest" { name "Paolo Ricci" }', f'feedback 3/10 "Cold." {{ received {first:%Y-%m-%dT%H:%M}Z }}']
        expected = {}
        for number in range(each):
            minute = random.randrange(SPAN * 1440)
            at = datetime.fromtimestamp((start + minute) * 60, timezone.utc)
            if random.random() < 0.25:
                amount = random.randrange(0, 12)
                end, words = after_days(minute, amount), f"{amount} days"
            else:
                amount = random.choice([1, 7, 30, 60, 240, 480, 481, 1440, random.randrange(1, 4000)])
                end, words = after_minutes(minute, amount), f"{amount} minutes"
            lines.append(f"stage s{number} {{ within {words} of e{number} }}")
            lines.append(f"event e{number} at {at:%Y-%m-%dT%H:%M}Z")
            expected[f"s{number}"] = (start + end) * 60
        name = f"{folder}/{zone_name.replace('/', '-')}-{index}"
        open(f"{name}.rs", "w").write("\n".join(lines) + "\n")
        json.dump({"expected": expected, "at": f"{first + timedelta(days=SPAN + 1):%Y-%m-%dT%H:%M}Z"}, open(f"{name}.json", "w"))


main(sys.argv[1], int(sys.argv[2]))
