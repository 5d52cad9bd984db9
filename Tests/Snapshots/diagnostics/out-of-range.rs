decision call "What do you do?" { option ring "Call at once"; option wait "Wait" }
ending done "Done" otherwise
pass at 170
