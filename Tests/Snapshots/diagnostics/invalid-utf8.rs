scenario "Caf<E9>"
