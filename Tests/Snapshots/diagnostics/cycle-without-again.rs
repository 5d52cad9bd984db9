decision call "They do not pick up." { option wait "Try again" { then call }; option stop "Stop" }
