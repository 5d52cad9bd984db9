#!/usr/bin/env python3
"""Deadlines by brute force: what `recoverscript status` is compared with.

Writes a scenario for each zone and set of hours into a folder, and beside it from when each of its steps may come, by when
it is due, and when its limit is broken, to the second. Which days there are and whether a minute is open is asked of the
clock on the wall, minute by minute, as Python's `zoneinfo` shows it; nothing here knows how the program calculates.

    clocks.py FOLDER COUNT
"""
import bisect, calendar, json, random, sys
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
    # For each zone two sets of hours, and a clock that runs day and night.
    variants = [
        (zone, index) for place, zone in enumerate(ZONES)
        for index in [(place * 2) % len(HOURS), (place * 2 + 1) % len(HOURS), None]]
    each = -(-count // (3 * len(variants)))  # three times of each step
    walls = {}
    for zone_name, index in variants:
        zone = ZoneInfo(zone_name)
        first = datetime(*DATES.get(zone_name, (2026, 3, 1)), tzinfo=timezone.utc)
        hours = HOURS[index or 0]
        holidays = {(first + timedelta(days=random.randrange(SPAN))).date() for _ in range(2)}
        week = Week(hours, holidays, zone)
        start = int(first.timestamp()) // 60
        length = SPAN * 1440 * 4
        # Minute by minute.
        if zone_name not in walls:
            shown = (datetime.fromtimestamp((start + m) * 60, zone) for m in range(length))
            walls = {zone_name: [(local.date(), local.hour * 60 + local.minute) for local in shown]}
        wall = walls[zone_name]
        there_are = sorted({date for date, _ in wall})
        days = {date: week.open_minutes(date) for date in there_are}
        is_open = [days[date][minute] for date, minute in wall]
        before = [0, *accumulate(is_open)]

        def reads(second):
            return datetime.fromtimestamp(start * 60 + second, zone)

        def moment(date, hour, minute, second):
            """A reading of the clock: one that is skipped as the clock before the change goes on, one that comes twice the first time."""
            return int(datetime(date.year, date.month, date.day, hour, minute, second, tzinfo=zone).timestamp()) - start * 60

        def next_open(second):
            if is_open[second // 60]:
                return second
            return (bisect.bisect_right(before, before[second // 60]) - 1) * 60

        def open_seconds(second, amount):
            """When so much open time is over: minutes are counted, and what is left of a begun one."""
            second = next_open(second)
            reached = before[second // 60] * 60 + second % 60 + amount
            last = bisect.bisect_left(before, -(-reached // 60))
            return (last - 1) * 60 + reached - before[last - 1] * 60

        def working_days(second, amount):
            second = next_open(second)
            local = reads(second)
            if not amount:
                return second
            # Days that the wall shows, and on which work begins.
            date = [day for day in there_are if day > local.date() and week.of(day)][amount - 1]
            same = moment(date, local.hour, local.minute, local.second)
            if reads(same).date() != date:
                return next_open(same)
            minutes = of_day.setdefault(date, [])
            if not minutes:
                minutes += [m for m in range(length) if wall[m][0] == date and is_open[m]]
            # Behind the last hour of its day: the end of that hour.
            shown = reads(same)
            tod = shown.hour * 3600 + shown.minute * 60 + shown.second
            last = max(wall[m][1] for m in minutes)
            if tod > (last + 1) * 60:
                end = last + 1
                return moment(date, end // 60, end % 60, 0) if end < 1440 else (minutes[-1] + 1) * 60
            return same if tod == (last + 1) * 60 else next_open(same)

        def months(second, amount):
            local = reads(second)
            year, month = divmod(local.year * 12 + local.month - 1 + amount, 12)
            day = min(local.day, calendar.monthrange(year, month + 1)[1])
            return moment(datetime(year, month + 1, day).date(), local.hour, local.minute, local.second)

        of_day = {}
        clock_name = "calendar" if index is None else "working-hours"
        ends = {
            "minutes": lambda second, amount: second + amount * 60 if index is None else open_seconds(second, amount * 60),
            "days": lambda second, amount: second + amount * 86400 if index is None else working_days(second, amount),
            "months": lambda second, amount: months(second, amount) if index is None else next_open(months(second, amount)),
        }
        lines = [f'scenario "Clocks {zone_name} {index}"', "drop stage", "drop holiday", "drop hours", f'zone "{zone_name}"', f"policy clock {clock_name}"]
        lines += [f"hours {days} {', '.join(f'{clock(a)}..{clock(b)}' for a, b in intervals)}" for days, intervals in hours]
        lines += [f"holiday {day.isoformat()}" for day in sorted(holidays)]
        lines += ['customer "Guest" { name "Paolo Ricci" }', f'feedback 3/10 "Cold." {{ received {first:%Y-%m-%dT%H:%M}Z }}']
        expected = {}
        for number in range(each):
            second = random.randrange(SPAN * 86400)
            at = datetime.fromtimestamp(start * 60 + second, timezone.utc)
            unit = random.choices(["minutes", "days", "months"], [7, 3, 1])[0]
            least = {
                "minutes": random.choice([1, 7, 30, 60, 240, 480, 481, 1440, random.randrange(1, 4000)]),
                "days": random.randrange(1, 9), "months": 1}[unit]
            most = least + {"minutes": random.choice([1, 60, 1500]), "days": random.randrange(1, 3), "months": 1}[unit]
            broken = most + {"minutes": random.randrange(1, 600), "days": 1, "months": 0}[unit]
            lines.append(f"stage s{number} {{ within {least}..{most} {unit} of e{number}; breach {broken} {unit} }}")
            lines.append(f"event e{number} at {at:%Y-%m-%dT%H:%M:%S}Z")
            expected[f"s{number}"] = [start * 60 + ends[unit](second, amount) for amount in (least, most, broken)]
        name = f"{folder}/{zone_name.replace('/', '-')}-{index}"
        open(f"{name}.rs", "w").write("\n".join(lines) + "\n")
        json.dump({"expected": expected, "at": f"{first + timedelta(days=SPAN + 1):%Y-%m-%dT%H:%M}Z"}, open(f"{name}.json", "w"))


main(sys.argv[1], int(sys.argv[2]))
