hours mon..fri 9:00..5pm
