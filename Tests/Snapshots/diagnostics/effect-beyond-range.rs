meter trust "Trust" 0..10 = 4
decision call "What do you do?" { option ring "Call at once" { effect trust +40 }; option wait "Wait" }
