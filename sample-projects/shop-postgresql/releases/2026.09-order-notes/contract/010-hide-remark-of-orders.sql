-- title: Hide remark of orders
-- planned: true
-- lock: ACCESS EXCLUSIVE on public.orders
-- blocks: everybody
-- hazards:
--   - caution application-may-use-it: A statement that still names the column fails from here on.
--   - notice still-fed: The hidden column goes on being filled from notes until it is dropped, so that undoing this step loses nothing.

DROP TRIGGER IF EXISTS chrysalis_orders_notes ON public.orders;
DROP FUNCTION IF EXISTS public.chrysalis_orders_notes();
ALTER TABLE public.orders RENAME COLUMN remark TO chrysalis_hidden_remark;
CREATE OR REPLACE FUNCTION public.chrysalis_orders_notes() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, public, pg_temp
    AS $chrysalis$
DECLARE
    chrysalis_before public.orders.chrysalis_hidden_remark%TYPE;
    chrysalis_after public.orders.notes%TYPE;
BEGIN
    IF TG_OP = 'INSERT' THEN
        chrysalis_after := (SELECT (remark) FROM (SELECT NEW.chrysalis_hidden_remark AS remark, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.total_amount AS total_amount, NEW.created_at AS created_at, NEW.notes AS notes) AS orders);
        IF chrysalis_after IS DISTINCT FROM NEW.notes THEN
            chrysalis_before := (SELECT (substring(notes, 1, 200)) FROM (SELECT NEW.notes AS notes, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.chrysalis_hidden_remark AS chrysalis_hidden_remark, NEW.total_amount AS total_amount, NEW.created_at AS created_at) AS orders);
            NEW.chrysalis_hidden_remark := chrysalis_before;
        END IF;
    ELSE
        IF NEW.notes IS DISTINCT FROM OLD.notes THEN
            chrysalis_after := (SELECT (remark) FROM (SELECT NEW.chrysalis_hidden_remark AS remark, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.total_amount AS total_amount, NEW.created_at AS created_at, NEW.notes AS notes) AS orders);
            IF chrysalis_after IS DISTINCT FROM NEW.notes THEN
                chrysalis_before := (SELECT (substring(notes, 1, 200)) FROM (SELECT NEW.notes AS notes, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.chrysalis_hidden_remark AS chrysalis_hidden_remark, NEW.total_amount AS total_amount, NEW.created_at AS created_at) AS orders);
                NEW.chrysalis_hidden_remark := chrysalis_before;
            END IF;
        END IF;
    END IF;
    RETURN NEW;
END
$chrysalis$;
CREATE OR REPLACE TRIGGER chrysalis_orders_notes
    BEFORE INSERT OR UPDATE ON public.orders
    FOR EACH ROW EXECUTE FUNCTION public.chrysalis_orders_notes();
