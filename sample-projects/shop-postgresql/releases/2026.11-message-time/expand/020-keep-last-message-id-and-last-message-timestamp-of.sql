-- title: Keep last_message_id and last_message_timestamp of conversation equal
-- planned: true
-- lock: SHARE ROW EXCLUSIVE on public.conversation
-- blocks: writers
-- hazards:
--   - notice trigger-cost: Each write to public.conversation runs a trigger, until contract is done.

CREATE OR REPLACE FUNCTION public.chrysalis_conversation_last_message_timestamp() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, public, pg_temp
    AS $chrysalis$
DECLARE
    chrysalis_before public.conversation.last_message_id%TYPE;
    chrysalis_after public.conversation.last_message_timestamp%TYPE;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.last_message_timestamp IS NOT NULL THEN
            chrysalis_after := (SELECT ((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)) FROM (SELECT NEW.last_message_id AS last_message_id, NEW.id AS id, NEW.name AS name, NEW.last_message_timestamp AS last_message_timestamp) AS conversation);
            IF chrysalis_after IS DISTINCT FROM NEW.last_message_timestamp THEN
                chrysalis_before := (SELECT ((SELECT max(m.id) FROM message m WHERE m.conversation_id = conversation.id AND m.created_at = conversation.last_message_timestamp)) FROM (SELECT NEW.last_message_timestamp AS last_message_timestamp, NEW.id AS id, NEW.name AS name, NEW.last_message_id AS last_message_id) AS conversation);
                NEW.last_message_id := chrysalis_before;
            END IF;
        ELSE
            chrysalis_after := (SELECT ((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)) FROM (SELECT NEW.last_message_id AS last_message_id, NEW.id AS id, NEW.name AS name, NEW.last_message_timestamp AS last_message_timestamp) AS conversation);
            NEW.last_message_timestamp := chrysalis_after;
        END IF;
    ELSE
        IF NEW.last_message_timestamp IS DISTINCT FROM OLD.last_message_timestamp THEN
            chrysalis_after := (SELECT ((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)) FROM (SELECT NEW.last_message_id AS last_message_id, NEW.id AS id, NEW.name AS name, NEW.last_message_timestamp AS last_message_timestamp) AS conversation);
            IF chrysalis_after IS DISTINCT FROM NEW.last_message_timestamp THEN
                chrysalis_before := (SELECT ((SELECT max(m.id) FROM message m WHERE m.conversation_id = conversation.id AND m.created_at = conversation.last_message_timestamp)) FROM (SELECT NEW.last_message_timestamp AS last_message_timestamp, NEW.id AS id, NEW.name AS name, NEW.last_message_id AS last_message_id) AS conversation);
                NEW.last_message_id := chrysalis_before;
            END IF;
        ELSIF NEW.last_message_id IS DISTINCT FROM OLD.last_message_id THEN
            chrysalis_after := (SELECT ((SELECT m.created_at FROM message m WHERE m.id = conversation.last_message_id)) FROM (SELECT NEW.last_message_id AS last_message_id, NEW.id AS id, NEW.name AS name, NEW.last_message_timestamp AS last_message_timestamp) AS conversation);
            NEW.last_message_timestamp := chrysalis_after;
        END IF;
    END IF;
    RETURN NEW;
END
$chrysalis$;
CREATE OR REPLACE TRIGGER chrysalis_conversation_last_message_timestamp
    BEFORE INSERT OR UPDATE ON public.conversation
    FOR EACH ROW EXECUTE FUNCTION public.chrysalis_conversation_last_message_timestamp();
