quiz owner "Who should own it?" { answer csm "The account's CSM"; answer manager "A manager" }
