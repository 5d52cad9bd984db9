meter trust "Trust" 0..10 = 40
