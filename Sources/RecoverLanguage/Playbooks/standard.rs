playbook standard "Standard service recovery"
