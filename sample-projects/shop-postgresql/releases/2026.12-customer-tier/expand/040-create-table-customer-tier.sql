-- title: Create table customer_tier
-- planned: true
-- lock: none on tables on public.customer_tier
-- blocks: nobody
-- hazards:
--   - notice undo-drops-new-rows: Undoing it drops the table with the rows that the new application wrote into it.

CREATE TABLE public.customer_tier (
    code character varying(20) NOT NULL,
    title character varying(80) NOT NULL,
    CONSTRAINT customer_tier_pkey PRIMARY KEY (code)
);
