quiz owner "Who can own it?" { answer manager "A manager" correct; answer vp "A VP" correct }
