customer { peak 2026-02-30 }
