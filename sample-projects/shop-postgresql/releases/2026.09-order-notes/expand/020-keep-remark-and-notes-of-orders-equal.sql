-- title: Keep remark and notes of orders equal
-- planned: true
-- lock: SHARE ROW EXCLUSIVE on public.orders
-- blocks: writers
-- hazards:
--   - notice trigger-cost: Each write to public.orders runs a trigger, until contract is done.

CREATE OR REPLACE FUNCTION public.chrysalis_orders_notes() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, public, pg_temp
    AS $chrysalis$
DECLARE
    chrysalis_before public.orders.remark%TYPE;
    chrysalis_after public.orders.notes%TYPE;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.notes IS NOT NULL THEN
            chrysalis_after := (SELECT (remark) FROM (SELECT NEW.remark AS remark, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.total_amount AS total_amount, NEW.created_at AS created_at, NEW.notes AS notes) AS orders);
            IF chrysalis_after IS DISTINCT FROM NEW.notes THEN
                chrysalis_before := (SELECT (substring(notes, 1, 200)) FROM (SELECT NEW.notes AS notes, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.remark AS remark, NEW.total_amount AS total_amount, NEW.created_at AS created_at) AS orders);
                NEW.remark := chrysalis_before;
            END IF;
        ELSE
            chrysalis_after := (SELECT (remark) FROM (SELECT NEW.remark AS remark, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.total_amount AS total_amount, NEW.created_at AS created_at, NEW.notes AS notes) AS orders);
            NEW.notes := chrysalis_after;
        END IF;
    ELSE
        IF NEW.notes IS DISTINCT FROM OLD.notes THEN
            chrysalis_after := (SELECT (remark) FROM (SELECT NEW.remark AS remark, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.total_amount AS total_amount, NEW.created_at AS created_at, NEW.notes AS notes) AS orders);
            IF chrysalis_after IS DISTINCT FROM NEW.notes THEN
                chrysalis_before := (SELECT (substring(notes, 1, 200)) FROM (SELECT NEW.notes AS notes, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.remark AS remark, NEW.total_amount AS total_amount, NEW.created_at AS created_at) AS orders);
                NEW.remark := chrysalis_before;
            END IF;
        ELSIF NEW.remark IS DISTINCT FROM OLD.remark THEN
            chrysalis_after := (SELECT (remark) FROM (SELECT NEW.remark AS remark, NEW.id AS id, NEW.customer_id AS customer_id, NEW.status AS status, NEW.total_amount AS total_amount, NEW.created_at AS created_at, NEW.notes AS notes) AS orders);
            NEW.notes := chrysalis_after;
        END IF;
    END IF;
    RETURN NEW;
END
$chrysalis$;
CREATE OR REPLACE TRIGGER chrysalis_orders_notes
    BEFORE INSERT OR UPDATE ON public.orders
    FOR EACH ROW EXECUTE FUNCTION public.chrysalis_orders_notes();
