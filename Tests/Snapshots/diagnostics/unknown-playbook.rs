use recovery-plans
