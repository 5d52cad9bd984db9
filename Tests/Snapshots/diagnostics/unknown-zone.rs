zone "Berlin"
