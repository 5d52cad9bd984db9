decision call "What do you do?"
