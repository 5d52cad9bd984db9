feedback 3/10 { received 2026-03-02 02:10 PM }
hours mon..fri 9:00 a.m. .. 5 pm
