-- title: Make the tiers
-- blocks: nobody

INSERT INTO customer_tier (code, title) VALUES ('standard', 'Standard'), ('gold', 'Gold');
