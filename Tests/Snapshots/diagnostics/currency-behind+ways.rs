customer { arr 250k$ }
offer credit "One month" { worth 7,000 EUR }
offer visit "A day on site" { worth USD 2k }
offer call "An hour" { worth 300 € }
