-- title: Keep remark and notes of orders equal
-- planned: true
-- lock: SHARE ROW EXCLUSIVE on public.orders
-- blocks: writers
-- hazards:
--   - notice trigger-cost: Each write to public.orders runs a trigger, until contract is done.

CREATE FUNCTION public.chrysalis_6_orders_notes() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
    AS $chrysalis$
DECLARE
    chrysalis_given record := NEW;
    chrysalis_following record;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.notes IS NOT NULL THEN
            chrysalis_following := NEW;
            chrysalis_following.notes := (SELECT (remark) FROM (SELECT chrysalis_given.remark AS remark) AS orders);
            IF record_image_ne(ROW(chrysalis_following.notes), ROW(NEW.notes)) THEN
                NEW.remark := (SELECT (substring(notes, 1, 200)) FROM (SELECT chrysalis_given.notes AS notes) AS orders);
            END IF;
        ELSE
            NEW.notes := (SELECT (remark) FROM (SELECT chrysalis_given.remark AS remark) AS orders);
        END IF;
    ELSE
        IF record_image_ne(ROW(NEW.notes), ROW(OLD.notes)) THEN
            chrysalis_following := NEW;
            chrysalis_following.notes := (SELECT (remark) FROM (SELECT chrysalis_given.remark AS remark) AS orders);
            IF record_image_ne(ROW(chrysalis_following.notes), ROW(NEW.notes)) THEN
                NEW.remark := (SELECT (substring(notes, 1, 200)) FROM (SELECT chrysalis_given.notes AS notes) AS orders);
            END IF;
        ELSIF record_image_ne(ROW(NEW.remark), ROW(OLD.remark)) THEN
            NEW.notes := (SELECT (remark) FROM (SELECT chrysalis_given.remark AS remark) AS orders);
        END IF;
    END IF;
    RETURN NEW;
END
$chrysalis$;
CREATE TRIGGER "~chrysalis_6_orders_notes"
    BEFORE INSERT OR UPDATE ON public.orders
    FOR EACH ROW EXECUTE FUNCTION public.chrysalis_6_orders_notes();
