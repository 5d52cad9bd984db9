deliver emial { wrods 120..160 }
