customer { peak 27.11.2026 }
