meter trust "Trust" 0..10 = 4
decision call "What do you do?" { option ring "Call at once"; option wait "Wait" }
ending renewed "Renewed" when trust >= 7
